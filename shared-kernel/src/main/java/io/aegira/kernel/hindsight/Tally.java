package io.aegira.kernel.hindsight;

import java.util.ArrayList;
import java.util.List;

/** What came of a replay so far. Not safe for use by several threads. */
public final class Tally {
    /** So many differences are listed; all are counted. */
    public static final int LISTED = 1_000;

    private final List<Difference> different = new ArrayList<>();
    private long decisions;
    private long identical;
    private long differing;
    private long consequences;

    /** Counts a signal. @param found empty: identical */
    void decision(List<Difference> found) {
        decisions++;
        if (found.isEmpty()) {
            identical++;
        }
        add(found);
    }

    /** Counts what followed from signals: a withdrawal, or what became of an episode. */
    void consequence(List<Difference> found) {
        consequences++;
        add(found);
    }

    /** Takes over what another one counted. */
    public void add(Tally other) {
        decisions += other.decisions;
        identical += other.identical;
        consequences += other.consequences;
        differing += other.differing;
        list(other.different);
    }

    /** Signals that were recomputed. */
    public long decisions() {
        return decisions;
    }

    /** Those that came out exactly as recorded. */
    public long identical() {
        return identical;
    }

    /** Signals, withdrawals and episode events that did not. */
    public long differing() {
        return differing;
    }

    /** Withdrawals and episode events that were held against what follows from the signals. */
    public long consequences() {
        return consequences;
    }

    /** The first {@value #LISTED}, field by field. */
    public List<Difference> different() {
        return List.copyOf(different);
    }

    private void add(List<Difference> found) {
        if (!found.isEmpty()) {
            differing++;
            list(found);
        }
    }

    private void list(List<Difference> found) {
        found.stream().limit(LISTED - different.size()).forEach(different::add);
    }
}
