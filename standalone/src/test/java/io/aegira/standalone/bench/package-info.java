/** Benchmarks that need what the product does not ship. */
@NullMarked
package io.aegira.standalone.bench;

import org.jspecify.annotations.NullMarked;
