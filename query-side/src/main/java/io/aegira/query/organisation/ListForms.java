package io.aegira.query.organisation;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** Which forms has the tenant ever used? The built-in ones first, then its own in the order in which they were published. */
public record ListForms(Sight sight) implements Question<List<FormVersion>> {}
