package io.aegira.query.pages;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Role;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the terms of the house are called in front of people. */
public final class Words {
    /** Instead of a figure that is withheld. */
    public static final String FEW = "fewer than 5 people";

    private static final int LETTERS_OF_AN_ID = 8;

    private Words() {}

    /** A worker's name, or the beginning of the id where there is none to show. */
    public static String name(@Nullable String displayName, WorkerId workerId) {
        return displayName == null ? "Worker " + workerId.toString().substring(0, LETTERS_OF_AN_ID) : displayName;
    }

    public static String role(Role role) {
        return switch (role) {
            case WORKER -> "Worker";
            case SUPERVISOR -> "Supervisor";
            case HSE -> "Health and safety";
            case CASE_MANAGER -> "Case manager";
            case ORG_ADMIN -> "Administrator";
            case AUDITOR -> "Auditor";
            case INTEGRATION -> "Integration";
            case PLATFORM_ADMIN -> "Operator";
        };
    }

    public static String availability(AvailabilityStatus status) {
        return switch (status) {
            case AVAILABLE -> "available";
            case ON_LEAVE -> "on leave";
            case SICK -> "off sick";
            case OFF_SHIFT -> "off shift";
        };
    }

    public static String severity(EpisodeSeverity severity) {
        return switch (severity) {
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case COMPLIANCE -> "Missed often";
        };
    }

    /** What the person flagged says of it. */
    public static String remark(FlagRemark remark) {
        return switch (remark) {
            case CONTESTED -> "Contested by the worker";
            case EXPLAINED -> "Explained by the worker";
        };
    }

    public static String openedBy(OpenedBy openedBy) {
        return switch (openedBy) {
            case HIGH_SIGNAL -> "one answer far from this person’s usual";
            case TWO_MEDIUMS -> "two noticeable changes within a week";
            case SUSTAINED_COMPLIANCE -> "check-ins missed too often";
        };
    }

    /** {@code sleep_quality} is Sleep quality. */
    public static String metric(String name) {
        return sentence(name.replace('_', ' '));
    }

    /** {@code pre_shift} is Pre shift. */
    public static String promptKind(String kind) {
        return sentence(kind.replace('_', '-'));
    }

    /** @param figure null: it is withheld */
    public static String figure(@Nullable Long figure) {
        return figure == null ? FEW : figure.toString();
    }

    /** {@code 1 person}, {@code 3 people}. */
    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code 2 years and 6 months}. */
    public static String period(Period period) {
        return Stream.of(
                        part(period.getYears(), "year"),
                        part(period.getMonths(), "month"),
                        part(period.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String part(int number, String unit) {
        return number == 0 ? "" : count(number, unit, unit + "s");
    }

    /** How long ago, seen from a day: {@code today}, {@code for 1 day}, {@code for 12 days}. */
    public static String lasting(LocalDate since, LocalDate seenFrom) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(since, seenFrom));
        return days <= 0 ? "new today" : "for " + count(days, "day", "days");
    }

    /** With a capital letter. */
    public static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
