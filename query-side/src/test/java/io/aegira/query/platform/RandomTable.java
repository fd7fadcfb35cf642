package io.aegira.query.platform;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People by row and column, each in one cell, with all totals. */
final class RandomTable {
    private static final long PRIME = 1_000_000_007L;

    private final Map<String, Integer> people = new LinkedHashMap<>();
    private final List<List<String>> sums = new ArrayList<>();

    RandomTable(Random random, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int some = random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(6);
                people.put(row + "/" + column, some);
                people.merge(row + "/all", some, Integer::sum);
                people.merge("all/" + column, some, Integer::sum);
                people.merge("all/all", some, Integer::sum);
            }
        }
        for (int row = 0; row < rows; row++) {
            sums.add(line(row + "/", "", columns));
        }
        sums.add(line("all/", "", columns));
        for (int column = 0; column < columns; column++) {
            sums.add(line("", "/" + column, rows));
        }
        sums.add(line("", "/all", rows));
    }

    SmallGroups<String> figures() {
        SmallGroups<String> figures = new SmallGroups<>();
        people.forEach(figures::figure);
        sums.forEach(sum -> figures.sum(sum.getFirst(), sum.subList(1, sum.size())));
        return figures;
    }

    Set<String> small() {
        Set<String> small = new HashSet<>(people.keySet());
        small.removeIf(name -> of(name) == 0 || of(name) >= SmallGroups.FEWEST);
        return small;
    }

    /** Sums that tell, when what is answered is subtracted, of one to four people. */
    List<List<String>> tellingOfFew(Set<String> withheld) {
        return sums.stream()
                .filter(sum -> !withheld.contains(sum.getFirst()))
                .filter(sum -> {
                    int left = sum.stream()
                            .skip(1)
                            .filter(withheld::contains)
                            .mapToInt(this::of)
                            .sum();
                    return left > 0 && left < SmallGroups.FEWEST;
                })
                .toList();
    }

    /** Those of what is withheld without which the sums say less: that are not free whatever the others are. */
    Set<String> solved(Set<String> withheld) {
        Set<String> solved = new HashSet<>();
        List<String> unknown = List.copyOf(withheld);
        int rank = rank(unknown);
        for (String name : unknown) {
            if (rank(unknown.stream().filter(other -> !other.equals(name)).toList()) < rank) {
                solved.add(name);
            }
        }
        return solved;
    }

    private int of(String name) {
        return people.getOrDefault(name, 0);
    }

    private static List<String> line(String before, String behind, int parts) {
        List<String> line = new ArrayList<>(List.of(before + "all" + behind));
        for (int part = 0; part < parts; part++) {
            line.add(before + part + behind);
        }
        return line;
    }

    /** Of the sums in these unknowns, modulo a prime. */
    private int rank(List<String> unknown) {
        List<long[]> rows = new ArrayList<>();
        for (List<String> sum : sums) {
            long[] row = new long[unknown.size()];
            for (int i = 0; i < row.length; i++) {
                int place = sum.indexOf(unknown.get(i));
                row[i] = place < 0 ? 0 : place == 0 ? PRIME - 1 : 1;
            }
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < unknown.size(); column++) {
            long[] pivot = take(rows, column);
            if (pivot != null) {
                rank++;
                for (long[] row : rows) {
                    long times = row[column] * inverse(pivot[column]) % PRIME;
                    for (int i = 0; i < row.length; i++) {
                        row[i] = Math.floorMod(row[i] - times * pivot[i] % PRIME, PRIME);
                    }
                }
            }
        }
        return rank;
    }

    private static long @Nullable [] take(List<long[]> rows, int column) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i)[column] != 0) {
                return rows.remove(i);
            }
        }
        return null;
    }

    private static long inverse(long number) {
        return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValue();
    }

    @Override
    public String toString() {
        return people.toString();
    }
}
