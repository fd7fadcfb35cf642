/** The wiring that both sides share: tenancy, data sources, Axon, security, web problems. */
@NullMarked
package io.aegira.platform;

import org.jspecify.annotations.NullMarked;
