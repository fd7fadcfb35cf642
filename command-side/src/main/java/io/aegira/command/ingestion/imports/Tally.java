package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.Outcome;
import io.aegira.command.ingestion.files.Entry;
import java.util.List;

/**
 * What became of some entries.
 *
 * @param read entries of the file up to the last of them
 * @param wordless those of the accepted that said something in words about somebody who was erased
 */
record Tally(long read, int accepted, int wordless, int duplicates, int rejected, int differences) {
    static Tally of(long read, List<Entry> entries, List<Outcome> outcomes) {
        int accepted = 0;
        int wordless = 0;
        int duplicates = 0;
        int rejected = 0;
        int differences = 0;
        for (int i = 0; i < entries.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted stored -> {
                    accepted++;
                    wordless += stored.wordless() ? 1 : 0;
                }
                case Outcome.Duplicate ignored -> duplicates++;
                case Outcome.Nothing ignored -> {}
                case Outcome.Rejected ignored -> rejected++;
            }
            if (!(outcomes.get(i) instanceof Outcome.Rejected)) {
                differences += entries.get(i).differences().size();
            }
        }
        return new Tally(read, accepted, wordless, duplicates, rejected, differences);
    }
}
