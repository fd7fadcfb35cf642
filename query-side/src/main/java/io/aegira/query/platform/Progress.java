package io.aegira.query.platform;

/** How far the read models have come along the log. */
interface Progress {
    /** Whether all of this side's groups have handled everything up to and including this position. */
    boolean reaches(long position);
}
