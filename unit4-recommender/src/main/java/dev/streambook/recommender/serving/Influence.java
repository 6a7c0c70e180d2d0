package dev.streambook.recommender.serving;

import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Preference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each film of a user's history adds to the model's score of one film. The parts sum to the score, to five digits or more: a
 * user's vector has seven.
 *
 * <p>The user's vector solves {@code A·x = Σᵢ bᵢ·yᵢ} over the films of the history (4.5), so the score of a film with vector
 * <i>y</i> is a sum over the history, too:
 *
 * <pre>{@code
 *   x·y  =  Σᵢ bᵢ·yᵢᵀA⁻¹y  =  Σᵢ bᵢ·(yᵢ·z)      with  A·z = y
 * }</pre>
 *
 * <p>4.5 solves for <i>z</i> as well: {@link #towards} gives it a history with the same <i>A</i> whose right side is <i>y</i>.
 * So one fold-in explains a film, however long the history is. Source: Hu, Koren, Volinsky, <i>Collaborative Filtering for
 * Implicit Feedback Datasets</i>, ICDM 2008, section 5.
 *
 * @param model the films' vectors and what they were trained for
 * @param foldIn 4.5
 */
record Influence(FactorModel model, FoldIn foldIn) {

    /** By film of the history; empty if the model does not know the film, or nothing of the user's taste. */
    Map<Integer, Double> on(int film, Collection<Feedback> history) {
        ItemFactors items = model.items();
        List<Preference> known = model.preferences().of(history).stream()
                .filter(preference -> items.contains(preference.item()))
                .toList();
        Map<Integer, Double> parts = new HashMap<>();
        if (items.contains(film)) {
            towards(film, known)
                    .ifPresent(z -> known.forEach(each -> parts.put(each.item(), pull(each) * dot(each.item(), z))));
        }
        return parts;
    }

    /** The solution <i>z</i>; empty where there is no vector of the user. */
    private Optional<double[]> towards(int film, List<Preference> known) {
        if (model.objective() instanceof Implicit implicit) {
            return towards(film, known, implicit);
        }
        return known.isEmpty()
                ? Optional.empty()
                : towards(film, known, model.objective().regularization());
    }

    /** A film that is disliked keeps its weight and pulls at nothing; only the explained film is liked. So λ·n stays with n = 1. */
    private Optional<double[]> towards(int film, List<Preference> known, Implicit objective) {
        long liked = known.stream().filter(each -> each.value() > 0).count();
        if (liked == 0) {
            return Optional.empty();
        }
        double strength = known.stream()
                .filter(each -> each.item() == film)
                .mapToDouble(each -> Math.abs(each.value()))
                .findAny()
                .orElse(Double.MIN_NORMAL);
        List<Preference> asked = alone(film, strength, known, -1);
        Implicit same = new Implicit(objective.regularization() * liked, objective.confidence());
        return foldIn.vector(model.items(), asked, same)
                .map(solution -> scaled(solution, 1 / (1 + objective.confidence() * strength)));
    }

    /**
     * A film outside of the history adds its own {@code yyᵀ} to <i>A</i>. By Sherman and Morrison that divides the solution
     * by 1 + yᵀA⁻¹y, which is undone here.
     */
    private Optional<double[]> towards(int film, List<Preference> known, double regularization) {
        boolean isKnown = known.stream().anyMatch(each -> each.item() == film);
        List<Preference> asked = alone(film, 1, known, 0);
        Explicit same = new Explicit(regularization * known.size() / asked.size());
        return foldIn.vector(model.items(), asked, same).map(solution -> {
            double[] z = scaled(solution, 1);
            return isKnown ? z : scaled(solution, 1 / (1 - dot(film, z)));
        });
    }

    /** The history with this value for the film, and each other value made that of one that pulls at nothing. */
    private static List<Preference> alone(int film, double value, List<Preference> known, int sign) {
        List<Preference> asked = new ArrayList<>(List.of(new Preference(film, value)));
        known.stream()
                .filter(each -> each.item() != film)
                .forEach(each -> asked.add(new Preference(each.item(), sign * Math.abs(each.value()))));
        return asked;
    }

    /** The factor of the film's vector on the right side of 4.5. */
    private double pull(Preference preference) {
        if (model.objective() instanceof Implicit implicit) {
            return preference.value() > 0 ? 1 + implicit.confidence() * preference.value() : 0;
        }
        return preference.value();
    }

    private double dot(int item, double[] vector) {
        int row = model.items().rowOf(item);
        double sum = 0;
        for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * model.items().at(row, k);
        }
        return sum;
    }

    private static double[] scaled(float[] vector, double factor) {
        double[] scaled = new double[vector.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = vector[k] * factor;
        }
        return scaled;
    }
}
