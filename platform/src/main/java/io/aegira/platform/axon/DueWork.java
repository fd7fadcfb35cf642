package io.aegira.platform.axon;

/** A part of the application that has work of its own to do. */
public interface DueWork {
    /** How many pieces are due now and not done. Zero everywhere means: nothing more will happen by itself. */
    long due();
}
