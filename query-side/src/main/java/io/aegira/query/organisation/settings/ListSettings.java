package io.aegira.query.organisation.settings;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.List;

/** What has the tenant chosen? What it never did is left out. */
public record ListSettings(Sight sight) implements Question<List<SettingView>> {}
