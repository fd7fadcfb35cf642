/** What operators look at: how far processors have come, what waits, and what is being rebuilt. Nothing here is about any person. */
@NullMarked
package io.aegira.query.pages.operations;

import org.jspecify.annotations.NullMarked;
