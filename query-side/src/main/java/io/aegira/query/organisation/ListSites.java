package io.aegira.query.organisation;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** Where does the organisation work? By name. */
public record ListSites(Sight sight) implements Question<List<SiteView>> {}
