package io.aegira.query.risk;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** How does risk run? Weeks without an evaluation are left out. */
public record CountRiskByWeek(Sight sight, Period about) implements Question<List<RiskWeekView>> {}
