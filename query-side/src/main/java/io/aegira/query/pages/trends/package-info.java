/**
 * How things run, for who answers for the whole: which episodes go on and how long ({@code /episodes}), and risk, compliance and casework over
 * the weeks with the incidents beside them ({@code /overview}). All figures are the dashboards' own: what is withheld there for being of too few
 * people is withheld here.
 */
@NullMarked
package io.aegira.query.pages.trends;

import org.jspecify.annotations.NullMarked;
