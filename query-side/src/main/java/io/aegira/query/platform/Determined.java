package io.aegira.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which withheld figures follow from the sums all the same: each sum is an equation, and what one solution has in common with every other is known. */
final class Determined<F> {
    private static final double NOTHING = 1e-9;

    private final List<F> unknown;
    private final List<double[]> equations = new ArrayList<>();

    Determined(Set<F> withheld, Set<SmallGroups.Sum<F>> sums) {
        unknown = List.copyOf(withheld);
        for (SmallGroups.Sum<F> sum : sums) {
            double[] equation = new double[unknown.size()];
            for (int i = 0; i < equation.length; i++) {
                equation[i] =
                        unknown.get(i).equals(sum.total()) ? -1 : sum.parts().contains(unknown.get(i)) ? 1 : 0;
            }
            equations.add(equation);
        }
    }

    /** By Gauss and Jordan: an equation of one unknown is its solution. */
    Optional<F> any() {
        int rank = 0;
        for (int column = 0; column < unknown.size() && rank < equations.size(); column++) {
            int pivot = largest(rank, column);
            if (Math.abs(equations.get(pivot)[column]) > NOTHING) {
                swap(rank, pivot);
                eliminate(rank, column);
                rank++;
            }
        }
        return equations.stream().filter(Determined::isOfOne).map(this::figure).findFirst();
    }

    private int largest(int from, int column) {
        int largest = from;
        for (int row = from + 1; row < equations.size(); row++) {
            if (Math.abs(equations.get(row)[column]) > Math.abs(equations.get(largest)[column])) {
                largest = row;
            }
        }
        return largest;
    }

    private void swap(int one, int other) {
        double[] kept = equations.get(one);
        equations.set(one, equations.get(other));
        equations.set(other, kept);
    }

    private void eliminate(int rank, int column) {
        double[] pivot = equations.get(rank);
        double by = pivot[column];
        for (int i = 0; i < pivot.length; i++) {
            pivot[i] /= by;
        }
        for (double[] other : equations) {
            double times = other[column];
            if (other != pivot && Math.abs(times) > NOTHING) {
                for (int i = 0; i < pivot.length; i++) {
                    other[i] -= times * pivot[i];
                }
            }
        }
    }

    private static boolean isOfOne(double[] equation) {
        int unknowns = 0;
        for (double factor : equation) {
            unknowns += Math.abs(factor) > NOTHING ? 1 : 0;
        }
        return unknowns == 1;
    }

    private F figure(double[] equation) {
        int column = 0;
        while (Math.abs(equation[column]) <= NOTHING) {
            column++;
        }
        return unknown.get(column);
    }
}
