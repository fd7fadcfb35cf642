package io.aegira.query.casework;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** How do incidents run? Weeks without one are left out. */
public record CountIncidentsByWeek(Sight sight, Period occurred) implements Question<List<IncidentWeekView>> {}
