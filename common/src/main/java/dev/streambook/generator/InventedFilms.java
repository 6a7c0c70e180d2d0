package dev.streambook.generator;

import dev.streambook.event.Film;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Films that nobody has made: a title, a main genre that makes most of the film, and a second one. */
final class InventedFilms {

    static final float MAIN = 0.7f;

    private static final List<String> HOW = List.of(
            "Silent",
            "Crimson",
            "Last",
            "Hidden",
            "Golden",
            "Broken",
            "Distant",
            "Frozen",
            "Wandering",
            "Electric",
            "Paper",
            "Midnight",
            "Hollow",
            "Restless",
            "Seventh",
            "Forgotten",
            "Northern",
            "Burning",
            "Gentle",
            "Borrowed");

    private static final List<String> WHAT = List.of(
            "Harbour",
            "Orchard",
            "Signal",
            "Garden",
            "Machine",
            "River",
            "Letter",
            "Lantern",
            "Voyage",
            "Summer",
            "Detective",
            "Island",
            "Clockmaker",
            "Station",
            "Mountain",
            "Promise",
            "Window",
            "Carnival",
            "Shadow",
            "Choir");

    private final List<Film> films = new ArrayList<>();
    private final float[] weights;
    private final float[] quality;

    InventedFilms(long seed, int count) {
        Random random = Seeds.FILMS.random(seed);
        weights = new float[count * Genres.COUNT];
        quality = new float[count];
        for (int film = 0; film < count; film++) {
            invent(film, random);
        }
    }

    /** Item 1 first. */
    List<Film> list() {
        return List.copyOf(films);
    }

    /** What share of the film is of this genre, 0 to 1. */
    float weight(int item, int genre) {
        return weights[(item - 1) * Genres.COUNT + genre];
    }

    /** How much better than others everybody finds it, about -0.2 to 0.2. */
    float quality(int item) {
        return quality[item - 1];
    }

    private void invent(int film, Random random) {
        int main = random.nextInt(Genres.COUNT);
        int second = (main + 1 + random.nextInt(Genres.COUNT - 1)) % Genres.COUNT;
        weights[film * Genres.COUNT + main] = MAIN;
        weights[film * Genres.COUNT + second] = 1 - MAIN;
        quality[film] = (float) (random.nextGaussian() * 0.07);
        String title = title(film) + " (" + (1950 + random.nextInt(76)) + ")";
        films.add(new Film(film + 1, title, List.of(Genres.NAMES.get(main), Genres.NAMES.get(second))));
    }

    /** All different: after 400 films come the sequels. */
    private static String title(int film) {
        int what = (film + film / HOW.size()) % WHAT.size();
        int part = film / (HOW.size() * WHAT.size()) + 1;
        String title = "The " + HOW.get(film % HOW.size()) + " " + WHAT.get(what);
        return part == 1 ? title : title + " " + part;
    }
}
