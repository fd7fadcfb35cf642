package io.aegira.query.risk;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

/** How often does the engine call? @param about the instants of the evaluations */
public record CountAlerts(Sight sight, Period about) implements Question<AlertCountView> {}
