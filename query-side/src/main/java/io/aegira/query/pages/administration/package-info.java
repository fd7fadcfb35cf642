/**
 * Where who looks after an organisation sees what it has chosen, who chose it and when, and chooses otherwise. What is shown comes from the
 * views; orders go to the other side by message and are refused there as those of the API are. Nothing of any person is shown here.
 */
@NullMarked
package io.aegira.query.pages.administration;

import org.jspecify.annotations.NullMarked;
