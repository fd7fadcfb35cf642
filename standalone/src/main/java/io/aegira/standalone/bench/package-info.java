/** Benchmarks: each prints ratios against a limit that it measures in the same run, since absolute times say little. */
@NullMarked
package io.aegira.standalone.bench;

import org.jspecify.annotations.NullMarked;
