package io.aegira.query.pages;

import io.aegira.platform.progress.ImportProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param organisation the tenant's name; absent before anybody has logged in, and on pages about failures
 * @param reader who reads, in words; absent before anybody has logged in
 * @param role what the reader is to the tenant, in words; absent before anybody has logged in
 * @param navigation which entries the reader has
 * @param importing the import that runs, if any
 */
record Frame(
        @Nullable String organisation,
        @Nullable String reader,
        @Nullable String role,
        Navigation navigation,
        @Nullable Progressing importing) {

    /**
     * Where the reader can go.
     *
     * @param live whether pages of the reader follow what happens; {@code own} whether they check in
     */
    record Navigation(boolean live, boolean own, List<Entry> entries) {
        static final Navigation NONE = new Navigation(false, false, List.of());

        /** @param title also that of the page itself */
        record Entry(String title, String path) {}
    }

    /** An import in words. @param percent from 0 to 100 */
    record Progressing(String what, int percent, String remaining) {
        static Progressing of(ImportProgress.Running running) {
            int percent = (int) Math.round(100 * Math.clamp(running.progress(), 0, 1));
            return new Progressing(running.what(), percent, remaining(running.etaSeconds()));
        }

        private static String remaining(@Nullable Long seconds) {
            if (seconds == null) {
                return "";
            }
            return seconds < 60
                    ? "less than a minute left"
                    : "about " + Words.count((int) (seconds / 60), "minute", "minutes") + " left";
        }
    }
}
