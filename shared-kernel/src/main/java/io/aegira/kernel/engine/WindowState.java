package io.aegira.kernel.engine;

/** What a prompt's window is at some instant: the states of a prompt as far as features tell them apart. */
enum WindowState {
    COMPLETED,
    MISSED,
    EXCUSED,
    OPEN
}
