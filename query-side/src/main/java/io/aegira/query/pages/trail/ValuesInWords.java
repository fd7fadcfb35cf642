package io.aegira.query.pages.trail;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.WrittenDuration;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A recorded value as lines of fields and words: what lies within is named by all that it lies in. @param names by id */
record ValuesInWords(Map<String, String> names) {
    private static final Map<String, Member> MEMBERS = Map.of(
            "suggestions", new Member("when", "on"),
            "prompts", new Member("check-in", "kind"),
            "targets", new Member("target of", "queue"),
            "routes", new Member("route", ""));

    private static final Pattern CONSTANT = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final Pattern LASTING = Pattern.compile("-?P[-0-9YMDTHSW.]+");

    /** In the order of the record. What is nothing has no line. @param recorded JSON of an object, or a word */
    Map<String, String> of(@Nullable String recorded) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (recorded != null) {
            JsonNode value = json(recorded);
            if (value == null) {
                lines.put("", recorded);
            } else {
                fields("", value, "", lines);
            }
        }
        return lines;
    }

    private static @Nullable JsonNode json(String recorded) {
        try {
            return recorded.startsWith("{") ? AegiraJson.mapper().readTree(recorded) : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private void fields(String path, JsonNode object, String but, Map<String, String> lines) {
        object.properties().stream()
                .filter(field -> !field.getKey().equals(but))
                .forEach(field -> value(within(path, field.getKey()), field.getKey(), field.getValue(), lines));
    }

    private void value(String path, String name, JsonNode value, Map<String, String> lines) {
        if (value.isObject()) {
            fields(path, value, "", lines);
        } else if (value.isArray()) {
            members(path, MEMBERS.getOrDefault(name, new Member(words(name), "")), value, lines);
        } else if (!value.isNull()) {
            lines.put(path, words(value));
        }
    }

    /** @param path ends with the name of them all, in the place of which each has its own */
    private void members(String path, Member member, JsonNode all, Map<String, String> lines) {
        String before = path.substring(0, Math.max(0, path.lastIndexOf(", ")));
        for (int place = 0; place < all.size(); place++) {
            JsonNode one = all.get(place);
            JsonNode apart = one.path(member.toldApartBy());
            String own = member.word() + " " + (apart.isString() ? words(apart.asString()) : place + 1);
            if (one.isObject()) {
                fields(within(before, own), one, member.toldApartBy(), lines);
            } else {
                lines.put(within(before, own), words(one));
            }
        }
    }

    private String words(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        String text = value.asString();
        return LASTING.matcher(text).matches() ? lasting(text) : names.getOrDefault(text, words(text));
    }

    private static String lasting(String text) {
        try {
            return text.contains("T") ? WrittenDuration.text(Duration.parse(text)) : Words.period(Period.parse(text));
        } catch (DateTimeException neither) {
            return text;
        }
    }

    private static String words(String text) {
        return CONSTANT.matcher(text).matches() ? text.replace('_', ' ') : text;
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? Words.sentence(words(name)) : path + ", " + words(name);
    }

    /** What one of a list is called, and what tells it from the others; empty: its place. */
    private record Member(String word, String toldApartBy) {}
}
