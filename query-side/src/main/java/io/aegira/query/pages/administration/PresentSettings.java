package io.aegira.query.pages.administration;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.organisation.settings.SettingView;
import java.time.ZoneId;
import java.util.Map;

/** What an organisation has chosen so far. @param zone in which times are told */
record PresentSettings(Map<SettingPart, SettingView> chosen, ZoneId zone) {
    <T> T value(SettingPart part, Class<T> type, T builtIn) {
        SettingView setting = chosen.get(part);
        return setting == null ? builtIn : AegiraJson.mapper().treeToValue(setting.value(), type);
    }

    Standing standing(SettingPart part) {
        SettingView setting = chosen.get(part);
        return setting == null ? Standing.BUILT_IN : Standing.of(setting, zone);
    }
}
