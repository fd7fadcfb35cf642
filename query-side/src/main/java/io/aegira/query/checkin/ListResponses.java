package io.aegira.query.checkin;

import io.aegira.query.platform.Period;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;

/** What did I answer? Corrections and ad hoc answers too, in the order of submission. Asked by a worker about nobody else. */
public record ListResponses(Sight sight, Period submitted, Stretch stretch) implements Question<List<ResponseView>> {}
