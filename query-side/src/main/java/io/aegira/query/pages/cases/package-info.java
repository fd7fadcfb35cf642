/**
 * Cases as a queue and one by one: what each is about, the signals and figures behind it, and what happened since; who works on
 * cases does so here. A supervisor sees that there is a case, since when and what is due. Looking changes nothing; each order is a form of its
 * own and is refused, with a sentence, by who decides.
 */
@NullMarked
package io.aegira.query.pages.cases;

import org.jspecify.annotations.NullMarked;
