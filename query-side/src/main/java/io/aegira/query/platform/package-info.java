/**
 * What every read model stands on: the names of its processing groups, the writing of a batch of events tenant by tenant, who may
 * see whom, and how a question is asked and answered. What is shown stands in the capability packages.
 */
@NullMarked
package io.aegira.query.platform;

import org.jspecify.annotations.NullMarked;
