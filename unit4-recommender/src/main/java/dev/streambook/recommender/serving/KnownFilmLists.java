package dev.streambook.recommender.serving;

import dev.streambook.event.Film;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.api.Answers.KnownFilm;
import dev.streambook.unit4.api.Answers.KnownFilms;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of users, film by film. */
final class KnownFilmLists {

    private KnownFilmLists() {}

    /** A film that was rated is there with its stars, whether it was seen or not. */
    static KnownFilms of(int user, ServingView view) {
        SortedMap<Integer, KnownFilm> films = new TreeMap<>();
        view.users().user(user).ifPresent(known -> addTo(films, known, view));
        return new KnownFilms(user, List.copyOf(films.values()));
    }

    private static void addTo(SortedMap<Integer, KnownFilm> films, UserVector known, ServingView view) {
        for (int item : known.seen().items()) {
            films.put(item, KnownFilm.seen(view.catalogue().film(item)));
        }
        known.opinions().stream().filter(Opinion::isRating).forEach(rating -> {
            Film film = view.catalogue().film(rating.item());
            films.put(rating.item(), KnownFilm.rated(film, rating.stars(), rating.time()));
        });
    }
}
