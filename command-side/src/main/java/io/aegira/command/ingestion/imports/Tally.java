package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.Outcome;
import io.aegira.command.ingestion.files.Entry;
import java.util.List;

/** What became of some entries. @param read entries of the file up to the last of them */
record Tally(long read, int accepted, int duplicates, int rejected, int differences) {
    static Tally of(long read, List<Entry> entries, List<Outcome> outcomes) {
        int accepted = 0;
        int duplicates = 0;
        int rejected = 0;
        int differences = 0;
        for (int i = 0; i < entries.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted ignored -> accepted++;
                case Outcome.Duplicate ignored -> duplicates++;
                case Outcome.Nothing ignored -> {}
                case Outcome.Rejected ignored -> rejected++;
            }
            if (!(outcomes.get(i) instanceof Outcome.Rejected)) {
                differences += entries.get(i).differences().size();
            }
        }
        return new Tally(read, accepted, duplicates, rejected, differences);
    }
}
