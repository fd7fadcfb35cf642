package io.aegira.query.organisation;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** Which versions of its own forms has the tenant published, and who did? In the order of their publication. */
public record ListFormPublications(Sight sight) implements Question<List<FormPublicationView>> {}
