package io.aegira.query.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which figures of an answer are withheld, so that none of fewer than {@value #FEWEST} people can be read or worked out.
 *
 * <p>Withheld is a figure that speaks of one to four people (primary suppression). Where it follows from others, as a part does from
 * its total and the other parts, so many of those are withheld too that what is left to be subtracted stands for two figures at least,
 * one of them of five people or more (secondary suppression; Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001).
 * What several totals together still determine is found by elimination.
 *
 * @param <F> what a figure is known by
 */
public final class SmallGroups<F> {
    /** Of so many people a figure may be told. */
    public static final int FEWEST = 5;

    private final Map<F, Integer> people = new LinkedHashMap<>();
    private final Set<F> withheld = new LinkedHashSet<>();
    private final Set<Sum<F>> sums = new LinkedHashSet<>();

    /** A total and its parts. @param total absent: it is not in the answer, but may be known */
    public record Sum<F>(@Nullable F total, List<F> parts) {
        Stream<F> figures() {
            return Stream.concat(Stream.ofNullable(total), parts.stream());
        }
    }

    /** A figure of the answer, or one that follows from it. @param of so many different people; 0 for nobody */
    public SmallGroups<F> figure(F figure, int of) {
        people.put(figure, of);
        if (of > 0 && of < FEWEST) {
            withheld.add(figure);
        }
        return this;
    }

    public SmallGroups<F> figure(F figure, Counted counted) {
        return figure(figure, counted.people());
    }

    /** Whatever it is, even nought: it is of a group that is too small itself. */
    public SmallGroups<F> ofSmallGroup(F figure) {
        people.putIfAbsent(figure, 0);
        withheld.add(figure);
        return this;
    }

    /** All of its figures must be there. */
    public SmallGroups<F> sum(@Nullable F total, List<F> parts) {
        sums.add(new Sum<>(total, List.copyOf(parts)));
        return this;
    }

    /** What must not be told. */
    public Set<F> withheld() {
        Collection<F> more = more();
        while (!more.isEmpty()) {
            withheld.addAll(more);
            more = more();
        }
        return Set.copyOf(withheld);
    }

    private Collection<F> more() {
        return first(sums.stream().filter(this::tellsTooMuch)).orElseGet(this::moreOfWhatIsDetermined);
    }

    private Collection<F> moreOfWhatIsDetermined() {
        return new Determined<>(withheld, sums)
                .any()
                .flatMap(known ->
                        first(sums.stream().filter(sum -> sum.figures().anyMatch(known::equals))))
                .orElse(List.of());
    }

    private Optional<Collection<F>> first(Stream<Sum<F>> among) {
        return among.map(this::leastOf).filter(least -> !least.isEmpty()).findFirst();
    }

    /** Somebody's figure is withheld, and what is left when the others are subtracted is of too few. */
    private boolean tellsTooMuch(Sum<F> sum) {
        List<F> hidden = sum.figures().filter(withheld::contains).toList();
        return !hidden.isEmpty() && (hidden.size() == 1 || hidden.stream().allMatch(one -> of(one) < FEWEST));
    }

    /**
     * The figures whose loss costs least: of the fewest people, nought last. All of as many people as another go together: if which of two
     * equal ones stays depended on their order, it would tell of what is withheld (Wong, Fu, Wang and Pei, Minimality Attack, 2007). Where all
     * that there is is withheld, noughts stay.
     */
    private Collection<F> leastOf(Sum<F> sum) {
        List<F> shown = sum.figures().filter(one -> !withheld.contains(one)).toList();
        OptionalInt least =
                shown.stream().mapToInt(this::of).filter(people -> people > 0).min();
        if (least.isPresent()) {
            return shown.stream().filter(one -> of(one) == least.getAsInt()).toList();
        }
        boolean alone = sum.figures().filter(withheld::contains).count() == 1;
        return alone ? shown.stream().limit(1).toList() : List.of();
    }

    private int of(F figure) {
        return Objects.requireNonNull(people.get(figure), () -> "no such figure: " + figure);
    }
}
