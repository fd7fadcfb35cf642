/**
 * Cases as a queue and one by one: what each is about, the signals and figures behind it, and what happened since. A supervisor sees that
 * there is a case and since when. To work on a case is not part of these pages yet.
 */
@NullMarked
package io.aegira.query.pages.cases;

import org.jspecify.annotations.NullMarked;
