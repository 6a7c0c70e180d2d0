package dev.streambook.unit4.exercise;

import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.RatingsFormat;
import dev.streambook.workbook.TodoException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Exercise 4.1 Load ratings: docs/unit4/4.1-load-ratings.md. Run RatingsLoaderTest, or main below to load a file of seven lines.
 */
public final class RatingsLoader implements dev.streambook.unit4.RatingsLoader {

    /** Reads all lines. A row that cannot be read is reported and never thrown. */
    @Override
    public LoadedRatings load(RatingsFile file) {
        RatingTable ratings = new RatingTable();
        List<RatingRow> views = new ArrayList<>();
        List<BadRow> badRows = new ArrayList<>();
        for (RatingsFile.Line line : file.lines()) {
            // TODO 4.1  What can stand in a line? A header or nothing; a row with stars; a row without; a row that is bad.
            //           file.format().row(line.text()) reads the columns and row.rated() makes a rating of them; both
            //           throw an IllegalArgumentException whose message is the reason.
            //           ratings.find(user, item) and ratings.put(rating) know what this user said before.
            throw new TodoException("4.1 RatingsLoader.load");
        }
        return new LoadedRatings(ratings, views, badRows);
    }

    /** Shows what becomes of a file of seven lines. */
    public static void main(String[] args) {
        List<String> text = List.of(
                "userId,movieId,rating,timestamp",
                "1,31,4.0,964982703",
                "1,31,2.0,964981000",
                "2,31,-1,964982900",
                "2,50,five,964982901",
                "",
                "2,50,4.5,964982902");
        List<RatingsFile.Line> lines = new ArrayList<>();
        text.forEach(line -> lines.add(new RatingsFile.Line(lines.size() + 1, line)));

        LoadedRatings loaded =
                new RatingsLoader().load(new RatingsFile(Path.of("ratings.csv"), RatingsFormat.CSV, lines));

        loaded.ratings().forEach(rating -> System.out.printf(
                "rating: user %d gives film %d %.1f stars at %s%n",
                rating.user(), rating.item(), rating.stars(), rating.time()));
        loaded.views().forEach(view -> System.out.printf(
                "view:   user %d saw film %d at %s%n", view.user(), view.item(), view.time()));
        loaded.badRows().forEach(row -> System.out.println("bad:    " + row));
    }
}
