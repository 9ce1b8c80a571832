/* words.js – what the search knows of words. Letters are without accents, as it compares them.
   Pairs of nynorsk and bokmål that it takes for one: whole `words`, and `parts` of words. A text and a question are changed alike, so a part
   may be short. The words of a question that say nothing: `stop`. Words that people use for one thing, in groups: `alike`. */
(() => {
  'use strict';

  window.lagvisWords = {
    words: 'eg jeg,dei de,me vi,ho hun,ikkje ikke,kva hva,kven hvem,korleis hvordan,kvifor hvorfor,kvar hver,kor hvor,noko noe,nokon noen,nokre noen,mykje mye,' +
      'meir mer,berre bare,saman sammen,sjolv selv,eigen egen,eiga egen,eige eget,eigne egne,vere vare,gjere gjore,seie si,sja se,veit vet,medan mens,' +
      'anna annet,heile hele,fleire flere,framleis fortsatt,val valg,vala valgene,valet valget,tal tall,veke uke,veker uker,born barn,bornet barnet,' +
      'namn navn,namnet navnet,dome eksempel,domet eksempelet,skilnad forskjell,roynsle erfaring,roynsler erfaringer,samd enig,usamd uenig,hove anledning,' +
      'loyve tillatelse,loyvet tillatelsen,lovnad lofte,lovnader lofter,gild habil,ugild inhabil,avroysting avstemning,avroystinga avstemningen,' +
      'avstemming avstemning,avstemmingen avstemningen,samroystes enstemmig,lon lonn,lona lonnen,loner lonner,trussel trusler,trusselen trusler,' +
      'trugsmal trusler,trugsmalet trusler,trugsmala trusler,ven venn,tene tjene,tener tjener,tent tjent,vener venner,vennen venn,syster soster,sambuar samboer,na no,kjem kommer,tek tar,' +
      'fekk fikk,gjekk gikk,gjer gjor,sjuk syk,sjukdom sykdom,noytt nodt,laup lop,sporjing sporsmal,motsegn innsigelse,motsegna innsigelsen,' +
      'medverknad medvirkning,medverknaden medvirkningen,arsak grunn,opplysing opplysning,opplysingar opplysninger,fleirtal flertall,fleirtalet flertallet,' +
      'mindretal mindretall,mindretalet mindretallet,framgangsmate fremgangsmate,ordskifte debatt,ordskiftet debatten,forbod forbud,innbyding invitasjon,' +
      'innbydingar invitasjoner,usemje uenighet,semje enighet,ynske onske,mynde myndighet,mynda myndigheten,heimel hjemmel,heimelen hjemmelen,' +
      'godtgjersle godtgjoring,godtgjersla godtgjoringen',
    parts: 'rettlei veiled,verksemd virksomhet,verknad virkning,medverk medvirk,verk virk,tenest tjenest,tilsett ansatt,omsyn hensyn,sakshandsam saksbehandl,' +
      'handsam behandl,utgrei utred,loyving bevilgning,framlegg forslag,frasegn uttalelse,avgjerd avgjorelse,avgjer avgjor,hoyring horing,kjeld kild,' +
      'byggj bygg,tryggj trygg,gjev giv,givar giver,leiar leder,leiing ledelse,eigar eier,eigedom eiendom,meining mening,royst stemm,samspel samspill,' +
      'spel spill,skule skole,heim hjem,stad sted,open apen,heit het,leg lig,valkamp valgkamp,valdag valgdag,valstyr valgstyr,folkeval folkevalg,vald valgt,' +
      'oppnemn oppnevn,kjensl folels,oving ovelse,oppleving opplevelse,forvalting forvaltning,rekn regn,innverknad innvirkning,tiltru tillit,utval utvalg,' +
      'bodskap budskap,hugs husk,hald hold,teieplikt taushetsplikt,lovlegheit lovlighet,lovlegkontroll lovlighetskontroll,heimel hjemmel,mogleg mulig,' +
      'sporj sporr,velj velg,folgj folg,sokj sok,leggj legg,tenkj tenk,forebu forbered,einig enig,utanfor utenfor,utan uten,' +
      'innanfor innenfor,innan innen,vidare videre,rettar rettigheter,openheit apenhet,kyrkj kirke,loysing losning,unnatak unntak,unnateke unntatt,' +
      'tilskot tilskudd,underskot underskudd,eit et',
    stop: 'a i o og en et ei ein eit eitt ett den det de dei som er var vare vere vart vert bli blir ble blei blitt blitte har hadde hatt ha kan kunne kunna ' +
      'skal skulle vil ville ma matte bor burde far fa fikk fekk jeg eg du han hun ho hen vi me dere dokker dykk man meg deg seg oss dem min mi mitt mine ' +
      'din di ditt dine sin si sitt sine deres dykkar hva kva hvem kven hvor kor hvordan korleis hvorfor kvifor nar hvilke hvilken hvilket om pa av til for ' +
      'fra med mot ved hos at eller men sa da hvis viss dersom ikke ikkje noe noko noen nokon nokre alle all alt mye mykje mange ogsa bare berre her der ' +
      'dette disse desse denne slik slike gjor gjore gjer gjere gjort la lar late ga gar gikk gjekk gatt kommer kjem sier seier egentlig eigentleg ta tar ' +
      'tek taka tatt teke than enn no na jo vel sjol selv sjolv folk ting etter opp ut inn ned vaere vore betyr tyder heter heiter skjer finn finne finner ' +
      'finnes finst finns vite vet veit lure lurer rett hver kvar gang uten utan mer meir lang langt lange lenge',
    alike: 'tjene lonn godtgjoring honorar betalt,gave bestikkelse korrupsjon smoring,journalist presse media avis intervju,facebook some medier nettdebatt,' +
      'radmann kommunedirektor administrasjonssjef,hemmelig fortrolig taushetsplikt konfidensiell taushetsbelagt,' +
      'slektning slekt familie bror soster onkel tante nevo niese fetter kusine svoger ektefelle samboer kone mann datter sonn barn narstaende habilitet inhabil,' +
      'habilitet inhabil habil,venn uvenn habilitet,trusler hets sjikane trakassering,varsle varsel varsling kritikkverdig,' +
      'stemme stemmegivning votering avstemning,streame stromme streaming overforing direktesendt filme,epost mail melding sms,lekke lekkasje taushetsplikt,' +
      'permisjon fri fravar,syk sykdom forfall vara varamedlem,slutte fratre fritak trekke,papirer saksdokument sakspapir dokument,klage lovlighetskontroll,' +
      'referat protokoll motebok,forslag framlegg endringsforslag,tomt regulering reguleringsplan byggesak,penger okonomi budsjett,lukket lukke lukking,' +
      'utvalg komite nemnd,jobb stilling ansettelse ansette,anbud anskaffelse innkjop,middag invitasjon gave reise,besok besoke,' +
      'selskap aksjeselskap eierskap eierstyring,sjef leder,ulovlig lovlig lovlighetskontroll,ung ungdom ungdomsrad,eldre eldrerad,parti gruppe gruppeleder,' +
      'innbygger borger,taletid debatt innlegg,publikum tilhorer tilskuer,kvote kjonnsbalanse kjonn,merforbruk underskudd overforbruk,nett nettet digital,fortelle rope videre dele taushetsplikt,bestemme avgjore vedta beslutte,bestemme delegering fullmakt myndighet,' +
      'fjernmote digitalt teams videomote,ringe kontakte kontakt,oppsigelse avskjed,kurs opplaring,kvinne mann kjonn,begynne forste konstituering,' +
      'skatt gebyr avgift inntekt',
  };
})();
