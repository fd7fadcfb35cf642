/** Who works where: tenants, sites, teams and workers, the forms they answer and the rules they are held against. Never a name, phone or e-mail: those live in the identity vault. */
@NullMarked
package io.aegira.kernel.organisation;

import org.jspecify.annotations.NullMarked;
