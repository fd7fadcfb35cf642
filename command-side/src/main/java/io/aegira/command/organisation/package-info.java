/**
 * Decides who belongs to a tenant: sites, teams, workers, forms and settings. Asking for what is so already changes nothing. Names of
 * people go to the vault and never into an event.
 */
@NullMarked
package io.aegira.command.organisation;

import org.jspecify.annotations.NullMarked;
