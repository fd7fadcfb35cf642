package io.aegira.command;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Holds;
import io.aegira.command.platform.PublishedRulesets;
import io.aegira.command.platform.TenantSettings;
import io.aegira.command.platform.WriteBehind;
import io.aegira.platform.axon.ProcessorGroup;
import io.aegira.platform.axon.ProcessorGroup.Kind;
import io.aegira.platform.database.Changelog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The side that decides, for an application to import. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = CommandSide.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSideApplication.class))
public class CommandSide {
    @Bean
    Changelog commandChangelog() {
        return new Changelog("db/changelog/command.yaml", 1);
    }

    @Bean
    WriteBehind writeBehind(JdbcTemplate jdbcTemplate) {
        return new WriteBehind(jdbcTemplate);
    }

    @Bean
    TenantSettings tenantSettings(JdbcClient jdbcClient) {
        return new TenantSettings(jdbcClient);
    }

    @Bean
    Holds holds(JdbcClient jdbcClient) {
        return new Holds(jdbcClient);
    }

    @Bean
    PublishedRulesets publishedRulesets(JdbcClient jdbcClient, TenantSettings tenantSettings) {
        return new PublishedRulesets(jdbcClient, tenantSettings);
    }

    @Bean
    ProcessorGroup settingsGroup() {
        return new ProcessorGroup(CommandGroups.SETTINGS, Kind.INLINE);
    }

    @Bean
    ProcessorGroup promptSchedulingGroup() {
        return new ProcessorGroup(CommandGroups.PROMPT_SCHEDULING, Kind.INLINE);
    }

    @Bean
    ProcessorGroup workerFactsGroup() {
        return new ProcessorGroup(CommandGroups.WORKER_FACTS, Kind.INLINE);
    }

    @Bean
    ProcessorGroup riskRecordGroup() {
        return new ProcessorGroup(CommandGroups.RISK_RECORD, Kind.INLINE);
    }

    @Bean
    ProcessorGroup caseCandidatesGroup() {
        return new ProcessorGroup(CommandGroups.CASE_CANDIDATES, Kind.INLINE);
    }

    @Bean
    ProcessorGroup shiftWindowsGroup() {
        return new ProcessorGroup(CommandGroups.SHIFT_WINDOWS, Kind.SAGA);
    }

    @Bean
    ProcessorGroup caseFollowUpGroup() {
        return new ProcessorGroup(CommandGroups.CASE_FOLLOW_UP, Kind.SAGA);
    }

    @Bean
    ProcessorGroup episodeQuietGroup() {
        return new ProcessorGroup(CommandGroups.EPISODE_QUIET, Kind.SAGA);
    }
}
