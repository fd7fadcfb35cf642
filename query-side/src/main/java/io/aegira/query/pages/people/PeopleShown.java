package io.aegira.query.pages.people;

import io.aegira.query.organisation.TeamView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of the organisation's people.
 *
 * @param next query string of those that follow; absent at the end
 * @param typed what was written about somebody new, by field
 * @param field what stands against it is about this field; empty: about all of it
 * @param refusal what stands against it; empty: nothing
 * @param done what was done a moment ago; empty: nothing
 */
public record PeopleShown(
        List<Person> people,
        @Nullable String next,
        List<TeamView> teams,
        Map<String, String> typed,
        String field,
        String refusal,
        String done) {
    /** @param place team and site, in words @param state in words */
    public record Person(String id, String name, String place, String state, boolean active) {}

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean isWrongIn(String name) {
        return field.equals(name);
    }

    PeopleShown refused(Map<String, String> what, String wrong, String sentence) {
        return new PeopleShown(people, next, teams, what, wrong, sentence, "");
    }
}
