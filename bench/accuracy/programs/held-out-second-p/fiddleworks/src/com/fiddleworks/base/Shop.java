package com.fiddleworks.base;

import com.fiddleworks.link.Partners;
import com.fiddleworks.rental.Instrument;
import com.fiddleworks.rental.RentalDesk;
import com.fiddleworks.repair.Workbench;
import com.fiddleworks.till.Till;
import com.fiddleworks.timber.Loft;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** What there is, and what of it a day brings. */
public class Shop {
    private static final String[] WOODS = "spruce,maple,ebony,rosewood,pernambuco,willow,boxwood,sycamore".split(",");
    private static final String[] PEOPLE = "Ottavia Renn,Joris Maas,Kiri Tane,Benedek Szabo,Noemi Hart,Ruben Falk,Ayla Demir,Gwen Price".split(",");
    private static final String[] TOWNS = "Cremorne,Mittenau,Markstadt,Brescano,Fussing,Absalon,Mirecour,Salzach".split(",");

    public final RentalDesk desk = new RentalDesk();
    public final Workbench bench = new Workbench();
    public final Loft loft = new Loft();
    public final Till till;
    public final Partners partners;
    public final Path folder;
    private final Random dice;

    public Shop(long seed, Path folder, int port, int dead) throws Exception {
        this.dice = new Random(seed * 7_001);
        this.folder = folder;
        this.till = new Till();
        this.partners = new Partners("http://127.0.0.1:" + port, dead);
    }

    public int n(int low, int high) {
        return low + dice.nextInt(high - low + 1);
    }

    public String of(String... list) {
        return list[dice.nextInt(list.length)];
    }

    public String wood() {
        return of(WOODS);
    }

    public String person() {
        return of(PEOPLE);
    }

    public String town() {
        return of(TOWNS);
    }

    public String serial() {
        return "FW" + n(1_000_000, 9_999_999);
    }

    public LocalDate day() {
        return LocalDate.of(2026, n(1, 12), n(1, 28));
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(n(1_001, 99_999), 2);
    }

    public Instrument instrument(Instrument.Size size) {
        return new Instrument(serial(), size, new Instrument.Owner(person(), null), day());
    }
}
