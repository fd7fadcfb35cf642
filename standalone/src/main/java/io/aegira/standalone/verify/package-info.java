/**
 * Whether the laws hold that must hold whatever has happened to the process, the machine and the network: nothing stored twice or
 * lost, windows that add up, decisions that cite what exists, views that are what the log says. It only reads, and says for each law
 * what it looked at and what breaks it.
 */
@NullMarked
package io.aegira.standalone.verify;

import org.jspecify.annotations.NullMarked;
