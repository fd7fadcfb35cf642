/**
 * Who works where: tenants, sites, teams and everybody that a fact speaks of. It also answers whom a supervisor, an HSE officer or a case
 * manager may see at all. Names come from the identity vault at the moment of asking and are kept nowhere here.
 */
@NullMarked
package io.aegira.query.organisation;

import org.jspecify.annotations.NullMarked;
