package io.aegira.query.pages.person;

import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.engine.Severity;
import io.aegira.query.availability.WorkerDayView;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.person.ChartSource.Reading;
import io.aegira.query.pages.person.MetricChart.Mark;
import io.aegira.query.pages.person.MetricChart.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws charts over one stretch of time: with the missed windows and the days of leave below and behind each. */
final class ChartDrawing {
    private final PersonFacts facts;
    private final Stay stay;

    ChartDrawing(PersonFacts facts) {
        this.facts = facts;
        this.stay = facts.stay();
    }

    List<MetricChart> draw(List<ChartSource> sources) {
        return sources.stream().map(this::draw).toList();
    }

    /** The days at the beginning, in the middle and at the end. */
    List<String> ticks() {
        LocalDate middle = stay.first().plusDays(stay.days() / 2);
        return List.of(Moment.inShort(stay.first()), Moment.inShort(middle), Moment.inShort(stay.last()));
    }

    private MetricChart draw(ChartSource source) {
        Plane plane = source.scale().plane(stay);
        List<Mark> points = source.readings().stream()
                .map(reading -> new Mark(plane.dot(reading.point()), sign(reading.severity()), words(reading)))
                .toList();
        return new MetricChart(
                Words.metric(source.metric()),
                source.hint(),
                badge(source),
                summary(source),
                source.scale().top(),
                source.scale().bottom(),
                plane.bands(source.usual()),
                plane.median(source.usual()),
                plane.line(source.readings().stream().map(Reading::point).toList()),
                points,
                missed(plane),
                leave(plane));
    }

    private static String sign(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private String words(Reading reading) {
        String when = Moment.at(reading.point().at(), stay.zone()).words();
        String grave = reading.severity() == Severity.NONE ? "" : ", " + sign(reading.severity()) + " signal";
        return when + ": " + reading.words() + grave;
    }

    private static String badge(ChartSource source) {
        List<String> badges = new ArrayList<>();
        for (Severity severity : List.of(Severity.HIGH, Severity.MEDIUM)) {
            long times = source.readings().stream()
                    .filter(reading -> reading.severity() == severity)
                    .count();
            if (times > 0) {
                badges.add(times + " " + sign(severity));
            }
        }
        return String.join(", ", badges);
    }

    private String summary(ChartSource source) {
        String last = source.readings().isEmpty()
                ? ""
                : " Latest: " + source.readings().getLast().words() + ".";
        String signals = badge(source).isEmpty() ? "" : " Signals: " + badge(source) + ".";
        return Words.metric(source.metric()) + ", "
                + Words.count(source.readings().size(), "check-in", "check-ins") + " from "
                + Moment.of(stay.first()).words() + " to "
                + Moment.of(stay.last()).words() + "." + last + signals;
    }

    private List<Mark> missed(Plane plane) {
        return facts.prompts().stream()
                .filter(prompt -> prompt.state() == PromptStatus.MISSED)
                .map(PromptShown::closesAt)
                .map(at -> new Mark(
                        plane.tick(at),
                        "missed",
                        "Missed, " + Moment.at(at, stay.zone()).words()))
                .toList();
    }

    private List<Stretch> leave(Plane plane) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate begun = null;
        String why = "";
        for (WorkerDayView day : facts.days()) {
            boolean away =
                    !day.day().isBefore(stay.first()) && !day.availability().isAvailable();
            if (away && begun == null) {
                begun = day.day();
                why = Words.availability(day.availability());
            }
            if (!away && begun != null) {
                stretches.add(stretch(plane, begun, day.day(), why));
                begun = null;
            }
        }
        if (begun != null) {
            stretches.add(stretch(plane, begun, stay.last().plusDays(1), why));
        }
        return stretches;
    }

    private Stretch stretch(Plane plane, LocalDate from, LocalDate until, String why) {
        String x = plane.x(from.atStartOfDay(stay.zone()).toInstant());
        String end = plane.x(until.atStartOfDay(stay.zone()).toInstant());
        String width = String.format(Locale.ROOT, "%.1f", Double.parseDouble(end) - Double.parseDouble(x));
        return new Stretch(
                x,
                width,
                Words.sentence(why) + ", from " + Moment.inShort(from) + " to " + Moment.inShort(until.minusDays(1)));
    }
}
