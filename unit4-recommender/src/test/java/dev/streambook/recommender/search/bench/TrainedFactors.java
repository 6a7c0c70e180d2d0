package dev.streambook.recommender.search.bench;

import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Preference;
import dev.streambook.workbook.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Factors that are trained and not drawn at random: some films are far longer than others, and the directions are not even.
 * The audience is invented: films of Zipf's popularity, users and films with planted tastes, each user taking the best of a
 * few popular films again and again. Implicit ALS, each half step by exercise 4.5. The same seed gives the same factors.
 */
final class TrainedFactors {

    private static final Objective OBJECTIVE = new Objective.Implicit(0.05, 1);
    private static final int TASTES = 16;
    private static final int FILMS_OF_A_USER = 60;
    private static final int CHOICES = 8;
    private static final int ROUNDS = 2;
    private static final int LEAST_TAKERS = 2;
    private static final int SEED = 42;

    private TrainedFactors() {}

    /** A quarter as many users as films; a film that fewer than two users took is left out, as in the batch layer. */
    static Catalogue of(int size, int rank) {
        List<List<Preference>> byUser = taken(size, size / 4);
        List<List<Preference>> byFilm = turned(byUser, size);
        FoldIn foldIn = Answer.reference(FoldIn.class).create();
        ItemFactors films = Catalogue.random(size, rank, SEED);
        ItemFactors users = films;
        for (int round = 0; round < ROUNDS; round++) {
            users = solved(foldIn, films, byUser);
            films = solved(foldIn, users, byFilm);
        }
        int[] known = IntStream.range(0, size)
                .filter(film -> byFilm.get(film).size() >= LEAST_TAKERS)
                .toArray();
        return new Catalogue(films.only(known), users);
    }

    private static ItemFactors solved(FoldIn foldIn, ItemFactors fixed, List<List<Preference>> preferences) {
        fixed.gram(0, 0);
        int rank = fixed.rank();
        float[] values = new float[preferences.size() * rank];
        IntStream.range(0, preferences.size())
                .parallel()
                .forEach(row -> foldIn.vector(fixed, preferences.get(row), OBJECTIVE)
                        .ifPresent(vector -> System.arraycopy(vector, 0, values, row * rank, rank)));
        return new ItemFactors(
                rank, IntStream.rangeClosed(1, preferences.size()).toArray(), values);
    }

    private static List<List<Preference>> taken(int films, int users) {
        float[] filmTastes = gaussian(films * TASTES, new Random(SEED));
        return IntStream.range(0, users)
                .parallel()
                .mapToObj(user -> takenBy(new Random(SEED + 1L + user), films, filmTastes))
                .toList();
    }

    private static List<Preference> takenBy(Random random, int films, float[] filmTastes) {
        float[] taste = gaussian(TASTES, random);
        Set<Integer> taken = new HashSet<>();
        for (int n = 0; n < FILMS_OF_A_USER; n++) {
            int best = 0;
            float bestLiking = Float.NEGATIVE_INFINITY;
            for (int choice = 0; choice < CHOICES; choice++) {
                // popularity as 1/rank: the logarithm of the rank is uniform
                int film = (int) Math.exp(random.nextDouble() * Math.log(films)) - 1;
                float liking = liking(taste, filmTastes, film);
                if (liking > bestLiking) {
                    best = film;
                    bestLiking = liking;
                }
            }
            taken.add(best);
        }
        return taken.stream().sorted().map(film -> new Preference(film + 1, 2)).toList();
    }

    private static float liking(float[] taste, float[] filmTastes, int film) {
        float liking = 0;
        for (int k = 0; k < TASTES; k++) {
            liking += taste[k] * filmTastes[film * TASTES + k];
        }
        return liking;
    }

    private static List<List<Preference>> turned(List<List<Preference>> byUser, int films) {
        List<List<Preference>> byFilm = new ArrayList<>();
        IntStream.range(0, films).forEach(film -> byFilm.add(new ArrayList<>()));
        for (int user = 0; user < byUser.size(); user++) {
            for (Preference preference : byUser.get(user)) {
                byFilm.get(preference.item() - 1).add(new Preference(user + 1, preference.value()));
            }
        }
        return byFilm;
    }

    private static float[] gaussian(int count, Random random) {
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = (float) random.nextGaussian();
        }
        return values;
    }
}
