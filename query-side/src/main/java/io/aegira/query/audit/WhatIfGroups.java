package io.aegira.query.audit;

import io.aegira.query.audit.WhatIfPeople.Group;
import io.aegira.query.audit.WhatIfPeople.Reach;
import io.aegira.query.platform.SmallGroups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which figures about groups are withheld from somebody who sees the people of some sites and of no others. What they know of their own
 * is taken off before: of all the people, those are asked about who are left.
 *
 * @param teams those that are not all theirs, by number
 */
record WhatIfGroups(WhatIfPeople people, Group others, List<Integer> teams) {
    /** The number of all teams together. */
    static final int ALL = -1;

    /** @param ofDraft whether of the draft, or as recorded */
    record Cell(int group, boolean ofDraft, WhatIfFigure figure) {}

    static WhatIfGroups of(WhatIfPeople people, Set<UUID> sites) {
        Group others = people.all();
        List<Integer> teams = new ArrayList<>();
        for (int i = 0; i < people.teams().size(); i++) {
            if (sites.containsAll(people.teams().get(i).sites())) {
                others = others.without(people.teams().get(i));
            } else {
                teams.add(i);
            }
        }
        return new WhatIfGroups(people, others, teams);
    }

    boolean areNobody() {
        return others.decided() == 0;
    }

    boolean areFew() {
        return others.decided() > 0 && others.decided() < SmallGroups.FEWEST;
    }

    Set<Cell> withheld() {
        Set<Cell> withheld = new HashSet<>();
        for (List<WhatIfFigure> family : WhatIfFigure.FAMILIES) {
            withheld.addAll(withheld(family, false, Group::recorded));
            withheld.addAll(withheld(family, true, Group::draft));
        }
        return withheld;
    }

    /** Groups whose number of days with a decision is. */
    Set<Integer> withoutDays() {
        SmallGroups<Integer> days = new SmallGroups<>();
        days.figure(ALL, others.decided());
        teams.forEach(team -> days.figure(team, group(team).decided()));
        if (!teams.isEmpty()) {
            days.sum(ALL, teams);
        }
        return days.withheld();
    }

    private Set<Cell> withheld(List<WhatIfFigure> family, boolean ofDraft, Function<Group, Reach> side) {
        SmallGroups<Cell> cells = new SmallGroups<>();
        IntStream.concat(IntStream.of(ALL), teams.stream().mapToInt(Integer::intValue))
                .forEach(number -> {
                    Group group = group(number);
                    List<Cell> row = family.stream()
                            .map(figure -> new Cell(number, ofDraft, figure))
                            .toList();
                    row.forEach(cell -> cells.figure(cell, cell.figure().of(side.apply(group))));
                    if (group.decided() > 0 && group.decided() < SmallGroups.FEWEST) {
                        row.forEach(cells::ofSmallGroup);
                    }
                    if (row.size() > 1) {
                        cells.sum(row.getFirst(), row.subList(1, row.size()));
                    }
                });
        if (!teams.isEmpty()) {
            family.forEach(figure -> cells.sum(
                    new Cell(ALL, ofDraft, figure),
                    teams.stream().map(team -> new Cell(team, ofDraft, figure)).toList()));
        }
        return cells.withheld();
    }

    private Group group(int number) {
        return number == ALL ? others : people.teams().get(number);
    }
}
