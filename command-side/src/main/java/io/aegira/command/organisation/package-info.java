/**
 * Decides who belongs to a tenant: sites, teams, workers, forms and settings, and by which rules its decisions are taken. Asking for
 * what is so already changes nothing. Names of people go to the vault and never into an event.
 */
@NullMarked
package io.aegira.command.organisation;

import org.jspecify.annotations.NullMarked;
