/** A real provider, started for the long tests only: Keycloak with a realm of ours and one of a customer who has SAML. */
@NullMarked
package io.aegira.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
