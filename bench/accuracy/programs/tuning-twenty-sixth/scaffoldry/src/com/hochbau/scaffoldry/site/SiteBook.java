package com.hochbau.scaffoldry.site;

import com.hochbau.scaffoldry.common.Checks;
import com.hochbau.scaffoldry.common.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

public class SiteBook {
    public record Client(String name, String email) {}

    public record Site(String code, Client client, Integer floors, List<String> facades) {}

    private final Map<String, Site> sites = new HashMap<>();

    public Site open(String code, Client client, Integer floors, List<String> facades) {
        Site site = new Site(Checks.notBlank(code, "code"), client, floors, facades);
        sites.put(code, site);
        return site;
    }

    public Site get(String code) {
        return Optional.ofNullable(sites.get(code)).orElseThrow(() -> new NotFoundException("Site", code));
    }

    public String contact(String code) {
        return sites.get(code).client().email().toLowerCase();
    }

    public int height(Site site) {
        int floors = site.floors();
        return floors * 3;
    }

    public void closeEmpty() {
        for (Site site : sites.values()) {
            if (site.facades().isEmpty()) {
                sites.remove(site.code());
            }
        }
    }

    public Map<String, Site> byClient() {
        return sites.values().stream().collect(Collectors.toMap(each -> each.client().name(), each -> each));
    }

    public Site largest(List<Site> of) {
        //+ List<Site> copy = new ArrayList<>(of);
        return of.stream().max((a, b) -> Integer.compare(a.facades().size(), b.facades().size())).get();
    }

    public void addFacade(Site site, String facade) {
        site.facades().add(facade);
    }

    public List<String> tenants(Object answer) {
        Map<?, ?> map = (Map<?, ?>) answer;
        return new ArrayList<>(List.of((String) map.get("tenant")));
    }
}
