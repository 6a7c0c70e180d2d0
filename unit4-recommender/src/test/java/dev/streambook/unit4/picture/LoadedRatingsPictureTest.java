package dev.streambook.unit4.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.RatingsFormat;
import dev.streambook.unit4.RatingsLoader;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Draws what the reference of 4.1 makes of each line of a small file. */
class LoadedRatingsPictureTest {

    private static final List<String> LINES = List.of(
            "userId,movieId,rating,timestamp",
            "1,31,4.0,200",
            "1,31,2.0,100",
            "2,31,-1,150",
            "2,50,five,160",
            "",
            "2,50,4.5,170");

    @Test
    void what_becomes_of_each_line() {
        LoadedRatings loaded = load(LINES);
        Grid grid = Grid.of(
                "What becomes of each line",
                "A file of seven lines: a header, a rating that stays, an older one that does not, a view, a bad row, a blank line and a rating.",
                "line",
                List.of("text", "what it is", "what is kept"));
        for (int line = 1; line <= LINES.size(); line++) {
            grid = row(grid, line, loaded);
        }
        new PictureFile("docs/unit4/pictures/4.1-lines.svg").keep(grid);

        assertThat(loaded.ratings().size()).isEqualTo(2);
    }

    private static Grid row(Grid grid, int number, LoadedRatings loaded) {
        String text = LINES.get(number - 1);
        LoadedRatings alone = load(List.of(text), number);
        Grid.Cell shown = Grid.cell(text, Ink.GREY);
        String name = String.valueOf(number);
        if (!alone.badRows().isEmpty()) {
            return grid.row(name, shown, Grid.cell("bad", Ink.RED), Grid.cell("line and reason", Ink.RED));
        }
        if (!alone.views().isEmpty()) {
            return grid.row(name, shown, Grid.cell("a view", Ink.ORANGE), Grid.cell("who saw what", Ink.ORANGE));
        }
        if (alone.ratings().size() == 0) {
            return grid.row(name, shown, Grid.cell("no row", Ink.GREY), Grid.cell("", Ink.GREY));
        }
        var rating = alone.ratings().iterator().next();
        boolean stays = loaded.ratings()
                .find(rating.user(), rating.item())
                .filter(rating::equals)
                .isPresent();
        return grid.row(
                name,
                shown,
                Grid.cell("a rating", Ink.GREEN),
                stays
                        ? Grid.cell("%s stars".formatted(rating.stars()), Ink.GREEN)
                        : Grid.cell("nothing: an older one", Ink.GREY));
    }

    private static LoadedRatings load(List<String> lines) {
        return load(lines, 1);
    }

    private static LoadedRatings load(List<String> lines, int first) {
        List<RatingsFile.Line> numbered = IntStream.range(0, lines.size())
                .mapToObj(i -> new RatingsFile.Line(first + i, lines.get(i)))
                .toList();
        return Answer.reference(RatingsLoader.class)
                .create()
                .load(new RatingsFile(Path.of("ratings.csv"), RatingsFormat.CSV, numbered));
    }
}
