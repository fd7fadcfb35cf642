package io.aegira.query.casework;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

/** How fast are cases taken care of, and what comes of them? @param opened when the cases were that are asked for */
public record MeasureCasework(Sight sight, Period opened) implements Question<CountedCasework> {}
