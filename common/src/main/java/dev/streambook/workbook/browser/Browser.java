package dev.streambook.workbook.browser;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window. Needs Chromium and ChromeDriver on this machine. */
public final class Browser implements AutoCloseable {

    /** Warns of each Chromium that is newer than Selenium, which does no harm: no DevTools are used. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final int HEIGHT = 900;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Skips the test, with a reason, where there is no browser.
     *
     * @param width of the window in pixels; it is {@value #HEIGHT} high
     */
    public static Browser open(int width) {
        Optional<File> chromium = executable("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = executable("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "no Chromium with ChromeDriver on the PATH: the page is not looked at; install both to run this test");
        SELENIUM.setLevel(Level.SEVERE);
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .build(),
                options(chromium.orElseThrow(), width)));
    }

    /** @param width of the window in pixels */
    public void resize(int width) {
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
    }

    public void show(String address) {
        driver.get(address);
    }

    public void refresh() {
        driver.navigate().refresh();
    }

    public String text(String id) {
        return element("#" + id).getText();
    }

    /** The texts of all elements, read in one go, as the page may redraw itself between two questions. */
    public List<String> texts(String selector) {
        Object texts = driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(element => element.innerText)", selector);
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    public boolean isShown(String selector) {
        return element(selector).isDisplayed();
    }

    public void click(String selector) {
        element(selector).click();
    }

    /** Presses keys where the keyboard is. */
    public void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Brings the keyboard to an element. */
    public void focus(String selector) {
        driver.executeScript("document.querySelector(arguments[0]).focus()", selector);
    }

    /** The id of the element that has the keyboard. */
    public String focused() {
        return driver.switchTo().activeElement().getAttribute("id");
    }

    public Object script(String script) {
        return driver.executeScript(script);
    }

    /** What it has warned of. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    private static ChromeOptions options(File chromium, int width) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=" + width + "," + HEIGHT);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private static Optional<File> executable(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
