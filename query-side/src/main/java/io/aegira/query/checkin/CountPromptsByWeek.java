package io.aegira.query.checkin;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** How does compliance run? Weeks without a prompt are left out. */
public record CountPromptsByWeek(Sight sight, Period closing) implements Question<List<PromptWeekView>> {}
