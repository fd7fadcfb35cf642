package io.aegira.query.organisation;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

/** Who am I? Asked by a worker about nobody else. */
public record FindMe(Sight sight) implements Question<MeView> {}
